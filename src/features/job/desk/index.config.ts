export default definePageConfig({ navigationBarTitleText: '招聘工作台' })
