// weui also dresses pages by data-weui-* attributes. A mini-program's views carry none in their tree, so those rules never
// match: without them weui's sheets are a third of their size.
const postcss = require('postcss')

// WeChat's style compiler refuses the selector `*`; its views have no margins that it could take away.
const refused = (selector) => process.env.TARO_ENV === 'weapp' && selector.trim() === '*'
const reachable = (selector) => !refused(selector) && !selector.replace(/:not\([^)]*\)/g, '').includes('[data-weui-')

module.exports = function (css) {
  const sheet = postcss.parse(css)
  sheet.walkRules((rule) => {
    const selectors = rule.selectors.filter(reachable)
    if (selectors.length === 0) rule.remove()
    else rule.selectors = selectors
  })
  sheet.walkAtRules('media', (media) => { if (media.nodes.length === 0) media.remove() })
  return sheet.toString()
}
