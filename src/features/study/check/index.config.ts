export default definePageConfig({ navigationBarTitleText: '我能不能报' })
