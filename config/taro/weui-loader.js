// weui dresses much that the hall has not, also by data-weui-* attributes that no view of ours carries, and names every colour
// of WeChat. Only rules whose classes the hall writes stay, and names that somebody reads: a tenth of weui's sheets.
const { readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')
const postcss = require('postcss')

const src = path.resolve(__dirname, '../../src')

// WeChat's style compiler refuses the selector `*`; its views have no margins that it could take away.
const refused = (selector) => process.env.TARO_ENV === 'weapp' && selector.trim() === '*'

const classes = /\.(weui-[\w-]+)/g
/** Whether a view of the hall can be what the selector asks for; what it must not be is no hindrance. */
function reachable(selector, written) {
  const asked = selector.replace(/:not\([^)]*\)/g, '')
  return !refused(selector) && !asked.includes('[data-weui-') && [...asked.matchAll(classes)].every(([, name]) => written.has(name))
}

/** What stands in the files of the hall, and in the sheets of weui that they bring in. */
function read() {
  const together = (files) => files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const own = together(readdirSync(src, { recursive: true }).filter((file) => /\.(?:scss|tsx?)$/.test(file)).map((file) => path.join(src, file)))
  const brought = together([...own.matchAll(/import '(weui\/dist\/[^']+\.css)'/g)].map(([, file]) => require.resolve(file)))
  return { own, brought }
}

module.exports = function (css) {
  this.addContextDependency(src)
  const { own, brought } = read()
  const written = new Set(own.match(/\bweui-[\w-]+/g))
  const sheet = postcss.parse(css)
  sheet.walkRules((rule) => {
    const selectors = rule.selectors.filter((selector) => reachable(selector, written))
    if (selectors.length === 0) rule.remove()
    else rule.selectors = selectors
  })
  const wanted = new Set([...`${own}\n${brought}`.matchAll(/var\((--weui-[\w-]+)/g)].map(([, name]) => name))
  sheet.walkDecls(/^--weui-/, (name) => { if (!wanted.has(name.prop)) name.remove() })
  sheet.walkRules((rule) => { if (rule.nodes.length === 0) rule.remove() })
  sheet.walkAtRules('media', (media) => { if (media.nodes.length === 0) media.remove() })
  return sheet.toString()
}
