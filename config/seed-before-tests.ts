/** Lays out the demo in a data directory, as the clock of the tests has it: `tsx config/seed-before-tests.ts <directory>`. */
import './jest-clock'
import { functionDefinitions } from './functions'
import { localKeys } from '../cloudfunctions/local/keys'
import { openLocalCloud } from '../cloudfunctions/local/local-cloud'
import { seedWhenEmpty } from '../cloudfunctions/local/seed/seed'
import { collections } from '../cloudfunctions/store/schema'

async function layOut(dataDir: string): Promise<void> {
  const keys = localKeys(dataDir)
  const cloud = await openLocalCloud({ dataDir, collections: [...collections], functions: functionDefinitions(keys) })
  await seedWhenEmpty(cloud, keys, () => undefined)
  await cloud.close()
}

layOut(process.argv[2]!).catch((error: Error) => {
  console.error(error)
  process.exitCode = 1
})
