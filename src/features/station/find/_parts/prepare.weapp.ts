/** In WeChat the page of a station lies in the same package as this one. */
export const prepareStationPage = (): void => undefined
