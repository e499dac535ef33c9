export default definePageConfig({ navigationBarTitleText: '我算不算困难职工' })
