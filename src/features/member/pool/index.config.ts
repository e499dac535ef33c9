export default definePageConfig({ navigationBarTitleText: '周转库' })
