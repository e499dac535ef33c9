import { message } from '../../contract/message'
import { openDoor } from '../../office/serve'
import { list } from './list'
import { read } from './read'
import { subscribed, subscriptions } from './subscriptions'

export const main = openDoor(message, { list, read, subscriptions, subscribed })
