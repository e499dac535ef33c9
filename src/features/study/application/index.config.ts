export default definePageConfig({ navigationBarTitleText: '我的求学圆梦' })
