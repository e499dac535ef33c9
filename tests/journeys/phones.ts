import type { Browser } from 'playwright-core'
import { openHall, type Hall, type HostName } from './hall'
import type { World } from './world'

/** The phones of a story on one host. After each test they are put away, and none of them has complained. */
export function phonesOn(host: HostName, open: () => { world: World; browser: Browser }) {
  let opened: Hall[] = []
  afterEach(async () => {
    const complaints = (await Promise.all(opened.map((hall) => hall.complaints()))).flat()
    await Promise.all(opened.map((hall) => hall.close()))
    opened = []
    expect(complaints).toEqual([])
  })
  /** A phone of one of the cast; '' has not logged in. */
  return async function phone(person: string, width?: number): Promise<Hall> {
    const { world, browser } = open()
    const hall = await openHall(host, browser, world, { ...(width === undefined ? {} : { width }), switches: { cast: person } })
    opened.push(hall)
    if (person && host === 'hall-in-browser') await hall.be(person)
    return hall
  }
}
