from weerklank.voorbeeld.accounts import DEMO, accounts, demo_accounts


def test_there_is_one_demo_account_per_role_with_an_address_that_is_easy_to_type():
    assert [account.email for account in demo_accounts()] == [f"{rol}@voorbeeld.invalid" for rol in DEMO]


def test_no_two_accounts_share_an_address():
    addresses = [account.email for account in accounts()]
    assert len(addresses) == len(set(addresses))


def test_an_address_is_the_name_without_accents_and_a_domain_that_cannot_exist():
    found = {account.naam: account.email for account in accounts()}
    assert found["Hülya Keskinoğlu"] == "hulya.keskinoglu.ilw@voorbeeld.invalid"
