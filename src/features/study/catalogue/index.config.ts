export default definePageConfig({ navigationBarTitleText: '求学圆梦' })
