export default definePageConfig({ navigationBarTitleText: '成绩和名次' })
