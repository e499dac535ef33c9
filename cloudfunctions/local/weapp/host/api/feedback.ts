import type { Host } from '../host'
import { showActions, showModal } from '../sheets/dialogs'
import { answeringAll, Refusal } from './call'

export function feedbackApi(host: Host) {
  const { toaster } = host
  return answeringAll({
    showToast: ({ title, icon, image, duration, mask }) => toaster.show({ title, icon, image, duration, mask }),
    hideToast: () => toaster.hide(),
    showLoading: ({ title, mask }) => toaster.show({ title, icon: 'loading', mask }),
    hideLoading: () => toaster.hide(),
    showModal: ({ title, content, showCancel, cancelText, confirmText, cancelColor, confirmColor, editable, placeholderText }) =>
      showModal({ title, content, showCancel, cancelText, confirmText, cancelColor, confirmColor, editable, placeholderText }),
    showActionSheet: async ({ alertText, itemList, itemColor }) => {
      if (!Array.isArray(itemList) || !itemList.length || itemList.length > 6) throw new Refusal('parameter error: itemList should have 1 to 6 items')
      const tapIndex = await showActions(alertText, itemList, itemColor)
      if (tapIndex === undefined) throw new Refusal('cancel')
      return { tapIndex }
    },
    shareFileMessage: ({ fileName }) => { host.note('shareFileMessage', { fileName }); host.toast('转发文件：宿主里不发送') },
    enableAlertBeforeUnload: () => {},
    disableAlertBeforeUnload: () => {},
  })
}
