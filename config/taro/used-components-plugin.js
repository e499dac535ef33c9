const path = require('node:path')
const { attributesIn, keepUsed } = require('./used-components')

module.exports = (ctx) => ctx.registerMethod({
  name: 'onSetupClose',
  fn(platform) {
    if (!platform.template) return
    const components = keepUsed(platform.template.internalComponents, attributesIn(path.resolve(__dirname, '../../src')))
    ctx.modifyWebpackChain(({ webpack, chain }) => {
      chain.plugin('used-components').use(webpack.DefinePlugin, [{ USED_COMPONENTS: JSON.stringify(components) }])
      chain.module.rule('trim').test(/@tarojs[\\/](?:taro|shared|plugin-platform-weapp)[\\/]/)
        .use('trim').loader(path.resolve(__dirname, 'trim-loader.js'))
    })
  },
})
