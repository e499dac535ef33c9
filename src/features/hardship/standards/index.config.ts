export default definePageConfig({ navigationBarTitleText: '低保和最低工资' })
