export default definePageConfig({ navigationBarTitleText: '找驿站', disableScroll: true, enableShareAppMessage: true })
