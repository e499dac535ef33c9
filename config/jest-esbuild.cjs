// Jest runs TypeScript as esbuild leaves it: no type check here, `npm run typecheck` does that.
const { transformSync } = require('esbuild')

module.exports = {
  process(source, file) {
    const loader = /\.tsx$/.test(file) ? 'tsx' : /\.ts$/.test(file) ? 'ts' : 'jsx'
    const { code, map } = transformSync(source, {
      loader, format: 'cjs', target: 'node20', sourcemap: 'external', sourcefile: file, jsx: 'automatic',
    })
    return { code, map }
  },
}
