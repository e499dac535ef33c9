/** WeChat draws the bar above a page itself. */
export function PageHead(_props: { title: string; up: string | undefined }) {
  return null
}
