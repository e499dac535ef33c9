import { openLocalCloud } from '../../cloudfunctions/local/local-cloud'

/** The process that is killed: a local cloud on the directory that it is given. */
const collections = ['inserts', 'counters', 'pairs'].map((name) => ({ name, acl: 'ADMINONLY' as const, indexes: [] }))
void openLocalCloud({ dataDir: process.argv[2]!, collections, faults: { acknowledgeEarlyByMs: Number(process.argv[3] ?? 0) } }).then((cloud) => {
  process.stdout.write(`${JSON.stringify({ sdkEnv: cloud.sdkEnv })}\n`)
})
