// A project-wide config, not a key of package.json: old phones need the packages in node_modules translated too.
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]] }
