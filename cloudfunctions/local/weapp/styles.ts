import path from 'node:path'
import { lengths } from './lengths'

/**
 * WXSS as a browser reads it: imports put in place, `rpx` against the phone's width, `vw`/`vh` against the phone and not
 * the browser window, `page` and the built-in components as the host's elements.
 */
export function toBrowserStyle(file: string, read: (file: string) => string | undefined, tags: readonly string[]): string {
  return rewrite(withImports(file, read, []), tags)
}

function withImports(file: string, read: (file: string) => string | undefined, chain: string[]): string {
  if (chain.includes(file)) throw new Error(`${file} imports itself: ${chain.join(' → ')}`)
  const source = read(file)
  if (source === undefined) throw new Error(`${chain.at(-1) ?? 'app.json'} imports ${file}, which is not there`)
  return source.replace(/@import\s*(?:url\()?["']([^"']+)["']\)?\s*;?/g, (_all, target: string) => {
    const next = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(file), target)
    return withImports(next, read, [...chain, file])
  })
}

function rewrite(css: string, tags: readonly string[]): string {
  const tagPattern = new RegExp(`(^|[\\s,>+~}(])(${tags.join('|')})(?=[\\s,{.:>+~\\[#)]|$)`, 'g')
  let rewritten = ''
  // Selectors and values need different care: a declaration may hold the words `text`, `view` or `page`.
  for (const piece of css.match(/[^{}]*[{}]|[^{}]+$/g) ?? []) {
    const opensRule = piece.endsWith('{')
    rewritten += opensRule && !piece.trimStart().startsWith('@')
      ? piece.replace(/(^|[\s,>+~}(])(?:page|body)(?=[\s,{.:>+~[#)]|$)/g, '$1wx-page').replace(tagPattern, '$1wx-$2')
      : opensRule ? piece : lengths(piece)
  }
  return rewritten
}
