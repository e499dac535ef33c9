export default definePageConfig({ navigationBarTitleText: '队伍和对阵' })
