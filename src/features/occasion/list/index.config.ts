export default definePageConfig({ navigationBarTitleText: '招聘会', disableScroll: true, enableShareAppMessage: true })
