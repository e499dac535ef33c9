export default definePageConfig({ navigationBarTitleText: '沿路找停车' })
