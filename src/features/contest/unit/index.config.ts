export default definePageConfig({ navigationBarTitleText: '单位统一报名' })
