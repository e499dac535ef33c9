export default definePageConfig({ navigationBarTitleText: '申请求学圆梦' })
