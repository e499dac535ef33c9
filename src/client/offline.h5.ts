/** What answers without a network; a browser fetches it after the first page, which does not wait for it. */
export const offline = async () => {
  const [answers, { stationPacks }] = await Promise.all([import('../../cloudfunctions/rules/station-answers'), import('./packs-on-phone')])
  return { answers, stationPacks }
}
