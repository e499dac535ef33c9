/** The union's own names, numbers and official figures. */
export const union = {
  name: '廊坊市总工会',
  hall: '职工之家',
  /** 12351 of the province: the code of its capital before the national number. */
  hotline: '0311-12351',
  hotlineName: '12351 职工热线',
}

export const demoBanner = '演示数据：站点均为虚构，请勿前往'

/** Published by the union for 2024; never mixed with the demonstration data. */
export const official2024 = {
  title: '工会这一年',
  year: '2024 年 · 官方数据',
  figures: [
    { value: '417', unit: '个', name: '户外劳动者驿站' },
    { value: '10,030', unit: '人', name: '货车司机会员' },
    { value: '579.12', unit: '万元', name: '医疗互助，帮了 1,313 人' },
    { value: '300+', unit: '人', name: '求学圆梦' },
    { value: '60+', unit: '场', name: '技能和劳动竞赛，10 万+ 人次' },
    { value: '130+', unit: '场', name: '工会宣讲，2 万+ 人次' },
  ],
}
