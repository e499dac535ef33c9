// What is tested is what is deployed: the functions are bundled once a run, before any worker starts.
const { register } = require('tsx/cjs/api')
const { layOutOnce } = require('./lay-out-once.cjs')

module.exports = async () => {
  const unregister = register()
  await require('./build.ts').bundleStale((line) => process.stderr.write(`${line}\n`))
  unregister()
  layOutOnce()
}
