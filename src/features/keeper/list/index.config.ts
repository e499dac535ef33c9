export default definePageConfig({ navigationBarTitleText: '站长的桌子' })
