import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { readPack } from './pack'

/**
 * Writes the page that opens the built mini-program: `index.html`, `host.css`, `host.js` and `pack.json`. Served as static
 * files under `/weapp/`, beside the local cloud.
 */
export function buildWeappHost({ distDir, outDir }: { distDir: string; outDir: string }): void {
  const source = path.join(__dirname, 'host')
  mkdirSync(outDir, { recursive: true })
  writeFileSync(path.join(outDir, 'pack.json'), JSON.stringify(readPack(distDir)))
  for (const file of ['index.html', 'host.css']) copyFileSync(path.join(source, file), path.join(outDir, file))
  buildSync({
    entryPoints: [path.join(source, 'main.ts')], outfile: path.join(outDir, 'host.js'),
    bundle: true, format: 'iife', target: 'es2020', minify: true, define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'warning',
  })
}
