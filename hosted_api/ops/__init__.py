"""What the API's keeper looks at: is it well, and how much does it do."""
