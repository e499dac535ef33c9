export default defineAppConfig({ pages: ['pages/home/index'], window: { navigationBarTitleText: '职工之家' } })
