export default definePageConfig({ navigationBarTitleText: '出勤和成绩' })
