/** What stands on the ways to 求学圆梦: by itself, so that pages that only point there stay small. */
export const studyEntries = {
  study: { words: '求学圆梦', note: '工会帮您读大专、本科，每年有补助' },
  application: { words: '我的求学圆梦', note: '申请、补助、学年' },
  papers: { words: '我的材料', note: '传一次，每次申请都能用' },
  desk: { words: '求学圆梦工作台', note: '审核申请、核实学年、发补助' },
}
