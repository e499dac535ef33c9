// What is tested is what is delivered: the tests of the built packages build whatever is stale, once a run.
const { register } = require('tsx/cjs/api')
const { layOutOnce } = require('./lay-out-once.cjs')

module.exports = async () => {
  const unregister = register()
  await require('./build.ts').buildStale((line) => process.stderr.write(`${line}\n`))
  unregister()
  layOutOnce()
}
