export const tellMe = {
  ask: '有进展，用微信告诉我', more: '再多收一次',
  note: '微信每允许一次，送一条。不允许也不要紧，“消息”里都有。',
  left: (left: number) => `微信还会告诉您 ${left} 次`,
  refused: '没有允许，有进展请到“消息”里看。',
}
