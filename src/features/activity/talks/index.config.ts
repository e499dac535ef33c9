export default definePageConfig({ navigationBarTitleText: '工宣讲' })
