// What the mini-program would carry for nothing. A line that is not found any more ends the build: without it the package is
// not merely larger, the runtime would count other attributes than the templates.
const trims = {
  // Destructuring require() makes webpack keep all of Taro's runtime; a member access lets it drop 18 KB.
  'taro/index.js': [["const { hooks } = require('@tarojs/runtime')", "const hooks = require('@tarojs/runtime').hooks"]],
  // Only what the hall uses (used-components.js); the rest of the table falls away once nobody reads it.
  'shared/dist/components.js': [
    [/const internalComponents = \{[^}]*\}/, 'const internalComponents = USED_COMPONENTS'],
    [/Object\.assign\(/g, '/*#__PURE__*/Object.assign('],
  ],
  'plugin-platform-weapp/dist/runtime.js': [['mergeInternalComponents(components);', '']],
}

module.exports = function (source) {
  const file = Object.keys(trims).find((name) => this.resourcePath.replace(/\\/g, '/').endsWith(`@tarojs/${name}`))
  return (trims[file] ?? []).reduce((text, [from, to]) => {
    const trimmed = text.replace(from, to)
    if (trimmed === text) throw new Error(`${file} no longer holds ${from}`)
    return trimmed
  }, source)
}
