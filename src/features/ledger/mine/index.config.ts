export default definePageConfig({ navigationBarTitleText: '我的那几行' })
