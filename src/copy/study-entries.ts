/** What stands on the ways to 求学圆梦: by itself, so that pages that only point there stay small. */
export const studyEntries = {
  study: { words: '求学圆梦', note: '工会帮您读大专、本科，每年有补助' },
  application: { words: '我的求学圆梦', note: '申请、补助、学年' },
}
