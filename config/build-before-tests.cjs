// What is tested is what is delivered: the tests of the built packages build whatever is stale, once a run.
const { require: requireTypeScript } = require('tsx/cjs/api')

module.exports = () => requireTypeScript('./build.ts', __filename).buildStale((line) => process.stderr.write(`${line}\n`))
