"""The names of states and countries, as news writes them."""

from functools import cache

STATES = """
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana,
Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska,
Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania,
Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington state, Washington, West Virginia,
Wisconsin, Wyoming
"""
"""The states of the United States."""

COUNTRIES = """
Afghanistan, Albania, Algeria, Andorra, Angola, Antigua and Barbuda, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas,
Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia and Herzegovina, Bosnia, Botswana, Brazil,
Britain, Brunei, Bulgaria, Burkina Faso, Burma, Burundi, Cabo Verde, Cambodia, Cameroon, Canada, Cape Verde,
Central African Republic, Chad, Chile, China, Colombia, Comoros, Congo, Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Czechia,
Democratic Republic of the Congo, Democratic Republic of Congo, Denmark, Djibouti, Dominica, Dominican Republic, East Timor, Ecuador,
Egypt, El Salvador, England, Equatorial Guinea, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia,
Germany, Ghana, Great Britain, Greece, Grenada, Guatemala, Guinea, Guinea-Bissau, Guyana, Haiti, Holland, Honduras, Hong Kong,
Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya,
Kiribati, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg,
Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Marshall Islands, Mauritania, Mauritius, Mexico, Micronesia, Moldova, Monaco,
Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nauru, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria,
North Korea, North Macedonia, Northern Ireland, Norway, Oman, Pakistan, Palau, Palestine, Panama, Papua New Guinea, Paraguay, Peru,
Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda, Samoa, San Marino, Saudi Arabia, Scotland, Senegal, Serbia,
Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, South Africa, South Korea, South Sudan, Spain,
Sri Lanka, Sudan, Suriname, Swaziland, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Togo, Tonga,
Trinidad and Tobago, Tunisia, Turkey, Turkmenistan, Tuvalu, Türkiye, Uganda, Ukraine, United Arab Emirates, United Kingdom,
United States of America, United States, Uruguay, Uzbekistan, Vanuatu, Vatican City, Venezuela, Vietnam, Wales, Yemen, Zambia,
Zimbabwe, U.A.E., UAE, U.K., UK, U.S.A., USA, U.S., US
"""
"""The world's countries and those that make up the United Kingdom."""

_DEMONYMS = """
Afghan Afghanistan, Algerian Algeria, American the United States, Argentine Argentina, Armenian Armenia, Australian Australia,
Austrian Austria, Bangladeshi Bangladesh, Belarusian Belarus, Belgian Belgium, Bolivian Bolivia, Brazilian Brazil, British Britain,
Bulgarian Bulgaria, Cambodian Cambodia, Canadian Canada, Chilean Chile, Chinese China, Colombian Colombia, Croatian Croatia,
Cuban Cuba, Czech the Czech Republic, Danish Denmark, Dutch the Netherlands, Ecuadorian Ecuador, Egyptian Egypt, English England,
Ethiopian Ethiopia, Finnish Finland, French France, German Germany, Ghanaian Ghana, Greek Greece, Haitian Haiti, Hungarian Hungary,
Icelandic Iceland, Indian India, Indonesian Indonesia, Iranian Iran, Iraqi Iraq, Irish Ireland, Israeli Israel, Italian Italy,
Jamaican Jamaica, Japanese Japan, Jordanian Jordan, Kenyan Kenya, Lebanese Lebanon, Libyan Libya, Lithuanian Lithuania,
Malaysian Malaysia, Mexican Mexico, Moroccan Morocco, Nepalese Nepal, Nigerian Nigeria, North Korean North Korea, Norwegian Norway,
Pakistani Pakistan, Palestinian Palestine, Peruvian Peru, Philippine the Philippines, Polish Poland, Portuguese Portugal,
Romanian Romania, Russian Russia, Rwandan Rwanda, Saudi Saudi Arabia, Scottish Scotland, Senegalese Senegal, Serbian Serbia,
Slovak Slovakia, Somali Somalia, South African South Africa, South Korean South Korea, Spanish Spain, Sri Lankan Sri Lanka,
Sudanese Sudan, Swedish Sweden, Swiss Switzerland, Syrian Syria, Taiwanese Taiwan, Thai Thailand, Tunisian Tunisia, Turkish Turkey,
Ugandan Uganda, Ukrainian Ukraine, Venezuelan Venezuela, Vietnamese Vietnam, Welsh Wales, Yemeni Yemen, Zimbabwean Zimbabwe
"""
"""An adjective of each country that is often in the news, and the country."""
_TWO_WORDS = ("North", "South", "Sri")


def country_of(adjective: str) -> str | None:
    """Return “Ireland” for “Irish” and “the Netherlands” for “Dutch”; None for any other word."""
    return _countries_by_adjective().get(adjective.casefold())


@cache
def _countries_by_adjective() -> dict[str, str]:
    pairs = [entry.split() for entry in _DEMONYMS.split(",")]
    lengths = [2 if words[0] in _TWO_WORDS else 1 for words in pairs]
    return {" ".join(words[:n]).casefold(): " ".join(words[n:]) for words, n in zip(pairs, lengths, strict=True)}


def place_names(text: str) -> list[str]:
    """Split a list of names, the longest first, so that a regular expression of them tries “West Virginia” before “Virginia”."""
    return sorted((" ".join(name.split()) for name in text.split(",")), key=len, reverse=True)
