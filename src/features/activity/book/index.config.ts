export default definePageConfig({ navigationBarTitleText: '约一场宣讲' })
