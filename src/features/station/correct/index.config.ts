export default definePageConfig({ navigationBarTitleText: '这里写错了' })
