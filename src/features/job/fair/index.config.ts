export default definePageConfig({ navigationBarTitleText: '参展单位与岗位' })
