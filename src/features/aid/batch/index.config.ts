export default definePageConfig({ navigationBarTitleText: '整批报互助' })
