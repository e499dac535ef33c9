const path = require('node:path')

module.exports = (ctx) => ctx.registerMethod({
  name: 'onSetupClose',
  fn(platform) {
    if (!platform.template) return
    platform.template.mergeComponents(ctx, require('./aria'))
    platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'aria-runtime.js'))
  },
})
