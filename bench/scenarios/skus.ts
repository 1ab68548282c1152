/** Everything of the demonstration shop that there is more than one of. */
export const skus: readonly string[] =
  'MUG-WHITE MUG-BLACK MUG-ENAMEL TEE-BLACK-S TEE-BLACK-M TEE-BLACK-L TEE-WHITE-M HOODIE-GREY-M HOODIE-GREY-L SNEAKER-41 SNEAKER-42 SNEAKER-43 SOCKS-3PACK CAP-NAVY BAG-TOTE BACKPACK-20L NOTEBOOK-A5 BOOK-RETAIL COFFEE-1KG'.split(
    ' ',
  )
