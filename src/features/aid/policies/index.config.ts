export default definePageConfig({ navigationBarTitleText: '互助办法' })
