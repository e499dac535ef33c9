export default definePageConfig({ navigationBarTitleText: '写岗位' })
