import type { OpenApi } from '../open-api'
import type { Handler } from './request'

export function openApiActions(openApi: OpenApi): Record<string, Handler> {
  return {
    'wx.api': (params) => ({ data: { responseData: JSON.stringify(openApi.call(params['apiName'], params['requestData'], params['wxCloudApiToken'])) } }),
  }
}
