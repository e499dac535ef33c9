import Taro from '@tarojs/taro'
import type { Call } from '../../cloudfunctions/contract/action'
import { HallProblem } from './problem'

let started = false

/** Carries one call to the cloud function of a noun, and its answer back unread. */
export async function carry(noun: string, call: Call): Promise<unknown> {
  try {
    return CLOUD_ENV ? await callCloud(noun, call) : await callLocalCloud(noun, call)
  } catch {
    throw new HallProblem('network.failed')
  }
}

async function callCloud(noun: string, call: Call): Promise<unknown> {
  if (!started) Taro.cloud.init({ env: CLOUD_ENV })
  started = true
  const { result } = await Taro.cloud.callFunction({ name: noun, data: call })
  return result
}

async function callLocalCloud(noun: string, call: Call): Promise<unknown> {
  const { data } = await Taro.request({ url: `${LOCAL_CLOUD}/v1/functions/${noun}`, method: 'POST', data: call })
  return data
}
