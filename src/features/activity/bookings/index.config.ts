export default definePageConfig({ navigationBarTitleText: '我们工会的约讲' })
