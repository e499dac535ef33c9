export default definePageConfig({ navigationBarTitleText: '查会员卡' })
