export default definePageConfig({ navigationBarTitleText: '宣讲排期' })
